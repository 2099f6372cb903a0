import type { CountryCode } from '@/domain/identifier';
import type { DatasetIndex } from '@/query/index-dataset';
import type { Place } from '@/query/place';
import { openQuestion, type Question } from '@/query/question';
import type { ReceiptSubject } from '@/query/receipt';
import { type Address, homeAddress, writePlace, writeReceiptPart, writeSearch } from './address';
import { inLanguage } from './language-in-path';
import { linkFrom } from './path-within';
import { publicAddress } from './present-location';
import { linkTo } from './use-address';

/** The links of the page at an address. The question goes along from page to page, so that it is still there on the way back. */
export function linksFrom(address: Address, index: DatasetIndex) {
  // A page has hundreds of links that differ in their last part alone.
  const here = linkTo({ ...address, receipt: null }, index);
  const beforeReceipt = here + (here.includes('?') ? '&' : '?');
  const asked = writeSearch({ ...address, comparison: [], briefing: null, receipt: null }, index);
  return {
    place: (place: Place) => linkFrom(inLanguage(writePlace(place), address.language) + asked),
    receipt: (receipt: ReceiptSubject) => beforeReceipt + writeReceiptPart(receipt),
    asked: (question: Partial<Question>) =>
      linkTo(
        { ...homeAddress(index), language: address.language, question: { ...openQuestion(address.question.measure), ...question } },
        index,
      ),
    address: publicAddress,
    compared: (country: CountryCode, comparison: readonly CountryCode[]) =>
      linkTo({ ...address, place: { kind: 'country', country }, comparison, receipt: null }, index),
  };
}
