import type { ReactNode } from 'react';
import { useSpeaker } from '@/text/SpeakerContext';

/** A text of the data, marked with its language where it is not translated into the reader's. */
export function DataText({ children }: { children: ReactNode }) {
  const language = useSpeaker().dataLanguage.texts;
  return language === undefined ? (
    children
  ) : (
    <span lang={language} dir="auto">
      {children}
    </span>
  );
}
