import messages from './messages/en.json';
import type { Messages } from './speaker';

/** The English messages. The build has compiled them: what TypeScript sees as text is a syntax tree by now. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
export const english = messages as unknown as Messages;
