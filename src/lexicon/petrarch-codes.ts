// "GONREB" -> ["REB"]: the sectors of PLOVER in a CAMEO actor code, after the three letters of the country.
// CAMEO's MED (media) and HLH (health) are PLOVER's JRN and MED. Fragments without a sector (religions, parties' names) are passed over.

const SECTORS: Readonly<Record<string, string>> = {
  GOV: 'GOV',
  MIL: 'MIL',
  COP: 'COP',
  JUD: 'JUD',
  LEG: 'LEG',
  OPP: 'OPP',
  REB: 'REB',
  SPY: 'SPY',
  UAF: 'UAF',
  INS: 'REB',
  SEP: 'REB',
  BUS: 'BUS',
  CRM: 'CRM',
  CVL: 'CVL',
  CIV: 'CVL',
  EDU: 'EDU',
  ELI: 'ELI',
  LAB: 'LAB',
  REF: 'REF',
  MED: 'JRN',
  HLH: 'MED',
  PTY: 'PTY',
  AGR: 'AGR',
  SOC: 'SOC',
  REL: 'REL',
  MUS: 'REL',
  CHR: 'REL',
  PRM: 'PRM',
  RAD: 'UAF',
  MOD: 'OPP',
  HRI: 'SOC',
  ENV: 'SOC',
}

export function sectorsOf(code: string): string[] {
  const out: string[] = []
  for (let at = 3; at + 3 <= code.length; at += 3) {
    const sector = SECTORS[code.slice(at, at + 3).toUpperCase()]
    if (sector !== undefined && !out.includes(sector)) out.push(sector)
  }
  return out
}
