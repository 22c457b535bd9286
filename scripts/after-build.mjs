// After the compiler: the command may be executed, and the SQL of the migrations lies beside the code that reads it.
// Example: `npm run build` ends with this.
import { chmodSync, cpSync } from 'node:fs'

chmodSync('dist/cli/main.js', 0o755)
cpSync('src/store/duckdb/migrations', 'dist/store/duckdb/migrations', { recursive: true })
