import { createContext, type ReactNode, useContext } from 'react';
import type { Place } from '@/query/place';
import type { Question } from '@/query/question';
import type { ReceiptSubject } from '@/query/receipt';
import type { CountryCode } from '@/domain/identifier';

/** Links relative to the host. The filters go with the reader to another page and come back. */
export interface Links {
  place: (place: Place) => string;
  receipt: (subject: ReceiptSubject) => string;
  /** To the overview with a question of its own. */
  asked: (question: Partial<Question>) => string;
  /** The full address of a link, under which others find it. */
  address: (link: string) => string;
  /** To a country beside others. */
  compared: (country: CountryCode, others: readonly CountryCode[]) => string;
}

const Context = createContext<Links | null>(null);

export function LinksContext({ links, children }: { links: Links; children: ReactNode }) {
  return <Context value={links}>{children}</Context>;
}

/** Throws outside a LinksContext. */
export function useLinks(): Links {
  const links = useContext(Context);
  if (links === null) throw new Error('a panel with links needs a LinksContext around it');
  return links;
}
