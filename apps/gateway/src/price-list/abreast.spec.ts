import { Abreast } from './abreast.js';

const settled = () => new Promise((resolve) => setImmediate(resolve));

function heldWork() {
  const releases: (() => void)[] = [];
  const work = () => new Promise<void>((resolve) => releases.push(resolve));
  return { releases, work };
}

it('begins as much as is allowed, and the next once a place is free', async () => {
  const { releases, work } = heldWork();
  const abreast = new Abreast(2);
  const third = (async () => {
    for (let count = 0; count < 3; count += 1) await abreast.begin(work);
  })();
  await settled();
  expect(releases).toHaveLength(2);
  releases[1]();
  await third;
  expect(releases).toHaveLength(3);
});

it('ends when all is done', async () => {
  const { releases, work } = heldWork();
  const abreast = new Abreast(2);
  await abreast.begin(work);
  let ended = false;
  const end = abreast.end().then(() => (ended = true));
  await settled();
  expect(ended).toBe(false);
  releases[0]();
  await end;
});

it('throws the first failure to the next and to the end, and begins nothing after it', async () => {
  const abreast = new Abreast(1);
  const begun: string[] = [];
  await abreast.begin(() => Promise.reject(new Error('first')));
  await settled();
  await expect(abreast.begin(async () => void begun.push('second'))).rejects.toThrow('first');
  await expect(abreast.end()).rejects.toThrow('first');
  expect(begun).toEqual([]);
});
