// web/ -> dist/web: the pages that `rapporteur serve` gives out. Run by `npm run build`.
// Nothing is inlined and nothing comes from another host, so that the content security policy needs no exception.
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
  },
})
