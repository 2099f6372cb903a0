import type { CountryCode } from '@/domain/identifier';
import type { DatasetIndex } from '@/query/index-dataset';
import type { Place } from '@/query/place';
import { openQuestion, type Question } from '@/query/question';
import type { ReceiptSubject } from '@/query/receipt';
import { type Address, homeAddress } from './address';
import { linkTo } from './use-address';

/** The links of the page at an address. The question goes along from page to page, so that it is still there on the way back. */
export function linksFrom(address: Address, index: DatasetIndex) {
  return {
    place: (place: Place) => linkTo({ ...address, place, comparison: [], receipt: null }, index),
    receipt: (receipt: ReceiptSubject) => linkTo({ ...address, receipt }, index),
    asked: (question: Partial<Question>) =>
      linkTo(
        { ...homeAddress(index), language: address.language, question: { ...openQuestion(address.question.measure), ...question } },
        index,
      ),
    compared: (country: CountryCode, comparison: readonly CountryCode[]) =>
      linkTo({ ...address, place: { kind: 'country', country }, comparison, receipt: null }, index),
  };
}
