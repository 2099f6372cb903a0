import type { Ref } from 'react';
import type { Problems, RefusalCode } from '@/domain/own-reading';
import { useSpeaker } from '@/text/SpeakerContext';
import { Section } from '@/ui/Section';
import box from './DataRefused.module.css';
import { ProblemList } from './ProblemList';

interface OwnRefusedProps {
  name: string;
  code: RefusalCode;
  problems: Problems;
  heading: Ref<HTMLElement>;
}

/** Says why a reader's file was not opened, where the fault lies and what to do; what was shown before is still there. */
export function OwnRefused({ name, code, problems, heading }: OwnRefusedProps) {
  const speaker = useSpeaker();
  return (
    <Section
      title={
        <span ref={heading} tabIndex={-1}>
          {speaker.say('own.refused.title')}
        </span>
      }
    >
      <div className={box.box} role="alert" data-refused={code}>
        <p>
          <b>{speaker.say('own.refused.text')}</b>
        </p>
        <p>{speaker.sayName(`own.problem.${code}`, '')}</p>
        <p>{speaker.sayName(`own.problem.next.${code}`, speaker.say('own.refused.see'))}</p>
        <p className={box.where}>{speaker.say('error.code', { code, file: name })}</p>
      </div>
      {problems.count > 0 && <ProblemList file={name} problems={problems} dropped={null} />}
    </Section>
  );
}
