// Light or dark: as the system has it, unless this browser was told otherwise.
// Example: nextTheme() goes from the system's to light, to dark, and back.

const KEY = 'rapporteur.theme'
const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export const themeOf = (): Theme => THEMES.find((one) => one === localStorage.getItem(KEY)) ?? 'system'

export function applyTheme(): void {
  const theme = themeOf()
  if (theme === 'system') document.documentElement.removeAttribute('data-theme')
  else document.documentElement.dataset.theme = theme
}

export function nextTheme(): Theme {
  const next = THEMES[(THEMES.indexOf(themeOf()) + 1) % THEMES.length] ?? 'system'
  localStorage.setItem(KEY, next)
  applyTheme()
  return next
}
