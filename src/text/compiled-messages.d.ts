/** The messages that the overview says. */
declare module '*.json?first' {
  const messages: import('./message').Messages;
  export default messages;
}

/** The messages that only other pages and receipts say. */
declare module '*.json?rest' {
  const messages: import('./message').Messages;
  export default messages;
}
