import { useState } from 'react';
import { useSpeaker } from '@/text/SpeakerContext';
import { Button } from '@/ui/control/Button';
import { copyText } from '@/ui/control/copy-text';
import { Icon } from '@/ui/Icon';
import { useLinks } from './LinksContext';
import styles from './receipt.module.css';

interface ReceiptFootProps {
  /** The link that restores the view with this receipt open, relative to the host. */
  link: string;
  /** The receipt as text, with the full address it is given. */
  cite: (address: string) => string;
}

/** Copies the receipt as text, and offers the link that restores it. Where copying is refused, the text is shown to be copied by hand. */
export function ReceiptFoot({ link, cite }: ReceiptFootProps) {
  const speaker = useSpeaker();
  const links = useLinks();
  const [state, setState] = useState<{ kind: 'idle' | 'copied' } | { kind: 'refused'; citation: string }>({ kind: 'idle' });
  return (
    <div className={styles.foot}>
      <Button
        onClick={() => {
          const citation = cite(links.address(link));
          void copyText(citation).then((isCopied) => {
            setState(isCopied ? { kind: 'copied' } : { kind: 'refused', citation });
          });
        }}
      >
        {speaker.say('receipt.copy')}
      </Button>
      <a className={styles.link} href={link}>
        <Icon name="share" />
        {speaker.say('receipt.link')}
      </a>
      <span aria-live="polite">{state.kind === 'copied' && speaker.say('receipt.copied')}</span>
      {state.kind === 'refused' && (
        <label className={styles.byHand}>
          {speaker.say('receipt.citation')}
          <textarea className={styles.citation} readOnly rows={6} value={state.citation} />
        </label>
      )}
    </div>
  );
}
