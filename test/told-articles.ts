// An offer and its refusal in two articles, beside other news: what the tests of a database's ledger begin with.
import type { Article } from '../src/model/index.ts'

export const OFFER: Article = {
  id: 'a1',
  date: '2024-03-04',
  source: 'Volta Post',
  title: 'Ghana offers patrols',
  text: 'Ghana offered Togo joint patrols on the Volta river. The foreign ministers of Ghana and Togo met in Lome on Monday.',
}
export const REFUSAL: Article = {
  id: 'a2',
  date: '2024-03-08',
  source: 'Coast Daily',
  title: 'Togo says no',
  text: "Togo rejected Ghana's offer of joint patrols on Friday. Soldiers of Benin attacked a village in Togo on Thursday, killing four people.",
}
