import { useMemo } from 'react';
import { MethodRules } from '@/panels/MethodRules';
import type { DatasetIndex } from '@/query/index-dataset';
import { methodExamples } from '@/query/method-examples';
import { useSpeaker } from '@/text/SpeakerContext';
import { Page } from '@/ui/Page';
import { useReadyMark } from '@/ui/use-ready-mark';
import styles from './MethodPage.module.css';

/** How published figures are counted here. */
export function MethodPage({ index }: { index: DatasetIndex }) {
  const speaker = useSpeaker();
  const examples = useMemo(() => methodExamples(index), [index]);
  const main = useReadyMark(true, index);
  return (
    <Page ref={main} title={speaker.say('method.title')}>
      <p className={styles.lead}>{speaker.say('method.lead')}</p>
      <MethodRules index={index} examples={examples} />
    </Page>
  );
}
