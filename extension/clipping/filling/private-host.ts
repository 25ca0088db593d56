const NAMES = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|home\.arpa|corp|private|test|onion)$/i;

/** First parts of IPv4 networks that lead to this machine, its network, or nowhere: https://www.iana.org/assignments/iana-ipv4-special-registry */
const NETWORKS =
  /^(?:0|10|127)\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\.|^192\.(?:0\.0|0\.2|168)\.|^198\.(?:1[89]|51\.100)\.|^203\.0\.113\.|^(?:22[4-9]|23\d|24\d|25[0-5])\./;

const inIpv6 = (address: string): boolean => {
  if (address === '::' || address === '::1') return true;
  // The URL parser writes an embedded IPv4 address in hexadecimal.
  const mapped = /^(?:::ffff:|64:ff9b::)([\da-f]{1,4}):([\da-f]{1,4})$/.exec(address);
  if (mapped) {
    const [high, low] = [Number.parseInt(mapped[1] ?? '', 16), Number.parseInt(mapped[2] ?? '', 16)];
    return NETWORKS.test(`${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`);
  }
  return /^(?:f[cd]|fe[89ab]|fec|ff)/.test(address);
};

/**
 * Whether a host, as `URL` spells it, is this machine or on a private network, by its name or its number. A public name that leads to a
 * private number cannot be told from outside.
 */
export const isPrivateHost = (hostname: string): boolean => {
  const host = hostname.replace(/\.$/, '');
  if (host.startsWith('[')) return inIpv6(host.slice(1, -1));
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return NETWORKS.test(host);
  return !host.includes('.') || NAMES.test(host);
};
