/** Where the app lies on its host, without a slash at the end: "" at its root. */
const home = import.meta.env.BASE_URL.replace(/\/+$/, '');

/** The path within the app. A path that began with two slashes would name another host. */
export function pathWithin(path: string): string {
  const within = path === home ? '/' : path.startsWith(`${home}/`) ? path.slice(home.length) : path;
  return within.replace(/^\/+/, '/');
}

/** The link as the browser follows it, relative to the host. */
export function linkFrom(within: string): string {
  return home + within;
}
