// The formats of gold files, apart from their readers, so that the command line knows them before anything is loaded.
export const GOLD_FORMATS = ['jsonl', 'csv', 'corpus'] as const
export type GoldFormat = (typeof GOLD_FORMATS)[number]
