import { fetchPackage } from './registry-package.mjs'

/**
 * The Node that comes in the archive: the official build, as the npm registry hands it on. One version for every processor, checked against the
 * checksum that stands here. It needs glibc 2.28 or newer, which 麒麟 V10 and 统信 20 have.
 */
const version = '24.21.0'
const integrities = {
  x64: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  arm64: 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
}

export const architectures = Object.keys(integrities)

/** @returns {Promise<{ version: string, program: Buffer, licence: string }>} */
export async function fetchNode(architecture) {
  const files = await fetchPackage(
    { name: `node-linux-${architecture}`, version, integrity: integrities[architecture] },
    { isWanted: (path) => path === 'bin/node' || path === 'LICENSE' },
  )
  return { version, program: files.get('bin/node'), licence: files.get('LICENSE').toString('utf8') }
}
