// Opens each page in a real browser, at the width of a phone and of a desktop, light and dark, and prints what is wrong as a JSON array.
// usage: node check.js CHROMIUM PAGE.html [PAGE.html ...]
'use strict';
const fs = require('fs');
const path = require('path');
const puppeteer = require('puppeteer-core');
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const widths = {phone: 380, desktop: 1280};
const deadline = 60000;

async function look(browser, file, width, scheme) {
  const problems = [];
  const say = text => problems.push({page: path.basename(file), width, scheme, problem: text});
  const page = await browser.newPage();
  page.on('console', message => ['error', 'warn'].includes(message.type()) && say('console: ' + message.text()));
  page.on('pageerror', error => say('script error: ' + error.message));
  page.on('request', request => request.url() !== 'file://' + file && say('asks for ' + request.url()));
  await page.setViewport({width: widths[width], height: 900});
  await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
  await page.goto('file://' + file, {waitUntil: 'load', timeout: deadline});
  const found = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    inner: window.innerWidth,
    headings: [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => Number(h.tagName[1])),
    lang: document.documentElement.lang,
    dead: [...document.querySelectorAll('a[href^="#"]')].filter(a => !document.getElementById(a.hash.slice(1))).length
  }));
  if (found.scroll > found.inner) say(`scrolls sideways: ${found.scroll} pixels in ${found.inner}`);
  if (found.headings.filter(level => level === 1).length !== 1) say('has not exactly one title');
  found.headings.forEach((level, i) => i > 0 && level > found.headings[i - 1] + 1 && say(`heading ${i + 1} skips a level`));
  if (!found.lang) say('names no language');
  if (found.dead) say(`${found.dead} links lead nowhere`);
  await page.evaluate(axe);
  const result = await page.evaluate(() => window.axe.run(document, {resultTypes: ['violations']}));
  result.violations.forEach(v => say(`${v.id}: ${v.help}; ${v.nodes.length} times, first ${v.nodes[0].html.slice(0, 160)}`));
  await page.screenshot({path: file.replace(/\.html$/, `-${width}-${scheme}.png`)});
  if (width === 'desktop' && scheme === 'light') await page.pdf({path: file.replace(/\.html$/, '.pdf'), format: 'a4', timeout: deadline});
  await page.close();
  return problems;
}

(async () => {
  const [chromium, ...files] = process.argv.slice(2);
  const browser = await puppeteer.launch({executablePath: chromium, args: ['--no-sandbox', '--disable-gpu'], timeout: deadline});
  const problems = [];
  try {
    for (const file of files) {
      for (const width of Object.keys(widths)) {
        for (const scheme of ['light', 'dark']) problems.push(...await look(browser, path.resolve(file), width, scheme));
      }
    }
  } finally {
    await browser.close();
  }
  process.stdout.write(JSON.stringify(problems));
})().catch(error => {
  process.stderr.write(String(error.stack || error));
  process.exit(2);
});
