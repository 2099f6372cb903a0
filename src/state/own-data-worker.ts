import { buffersIn } from './handed-dataset';
import { type OwnReply, type OwnRequest, readToColumns } from './own-data-reading';

/** Reads files of a reader beside the page, one after the other. It asks no server for anything. */
function reply(message: OwnReply): void {
  postMessage(message, { transfer: [...buffersIn(message)] });
}

addEventListener('message', ({ data }: MessageEvent<OwnRequest>) => {
  const tell = (progress: Extract<OwnReply, { kind: 'progress' }>['progress']) => {
    reply({ kind: 'progress', progress });
  };
  void readToColumns(data, tell, null)
    .then(
      (outcome): OwnReply => ({ kind: 'done', outcome }),
      (): OwnReply => ({ kind: 'broken' }),
    )
    .then(reply);
});

reply({ kind: 'ready' });
