import { expect, it } from 'vitest';
import { isPrivateHost } from './private-host.ts';

const hostOf = (url: string): string => new URL(url).hostname;

it.each([
  'http://localhost/',
  'http://LOCALHOST.:8080/',
  'http://app.localhost/',
  'http://printer/',
  'http://printer.local/',
  'http://router.lan/',
  'http://127.0.0.1/',
  'http://127.1/',
  'http://2130706433/',
  'http://0x7f.0.0.1/',
  'http://10.1.2.3/',
  'http://172.16.0.1/',
  'http://172.31.255.255/',
  'http://192.168.1.1/',
  'http://169.254.169.254/latest/meta-data',
  'http://100.64.0.1/',
  'http://0.0.0.0/',
  'http://[::1]/',
  'http://[::]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:192.168.0.1]/',
  'http://[fe80::1]/',
  'http://[fd00::1]/',
])('%s is private', (url) => expect(isPrivateHost(hostOf(url))).toBe(true));

it.each([
  'https://example.org/',
  'https://localhost.example/',
  'https://10.example.com/',
  'https://8.8.8.8/',
  'https://172.32.0.1/',
  'https://100.128.0.1/',
  'https://192.0.66.1/',
  'https://[2606:4700::1111]/',
  'https://xn--80ak6aa92e.com/',
])('%s is not', (url) => expect(isPrivateHost(hostOf(url))).toBe(false));
