// The beginning: styles, links, the app into its place.
import { render } from 'preact'
import { App } from './app.tsx'
import { followLinks } from './router.ts'
import { applyTheme } from './theme.ts'
import './styles/base.css'
import './styles/parts.css'
import './styles/pages.css'
import './styles/reading.css'
import './styles/print.css'

applyTheme()
followLinks()
const root = document.getElementById('app')
if (root !== null) render(<App />, root)
