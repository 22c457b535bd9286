// After the compiler: the command may be executed, and the SQL of the migrations, of this version and no other, lies beside the code that reads it.
// Example: `npm run build` ends with this.
import { chmodSync, cpSync, rmSync } from 'node:fs'

chmodSync('dist/cli/main.js', 0o755)
rmSync('dist/store/duckdb/migrations', { recursive: true, force: true })
cpSync('src/store/duckdb/migrations', 'dist/store/duckdb/migrations', { recursive: true })
