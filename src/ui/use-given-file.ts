import { useEffect, useEffectEvent, useState } from 'react';

interface GivenFile {
  onFile: (file: File) => void;
  onText: (text: string) => void;
}

/** Takes a file that is dropped anywhere on the page, and a file or text that is pasted outside a field. Returns whether one is held over the page. */
export function useGivenFile({ onFile, onText }: GivenFile): boolean {
  const [isOver, setOver] = useState(false);
  const takeFile = useEffectEvent(onFile);
  const takeText = useEffectEvent(onText);
  useEffect(() => {
    const hold = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      // Without it the browser would leave the page and open the file itself.
      event.preventDefault();
      setOver(true);
    };
    const leave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file === undefined) return;
      event.preventDefault();
      takeFile(file);
    };
    const paste = ({ target, clipboardData }: ClipboardEvent) => {
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return;
      const file = clipboardData?.files[0];
      const text = clipboardData?.getData('text/plain') ?? '';
      if (file !== undefined) takeFile(file);
      else if (text.trim() !== '') takeText(text);
    };
    window.addEventListener('dragover', hold);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('dragover', hold);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', paste);
    };
  }, []);
  return isOver;
}
