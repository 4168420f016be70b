/** Microseconds of processor time that a turn takes, measured over so many seconds of it. */
export const measure = (turn, seconds) => {
  let [n, used] = [0, 0];
  const start = process.cpuUsage();
  while (used < seconds * 1e6) {
    for (let i = 0; i < 10; i++, n++) turn();
    const now = process.cpuUsage(start);
    used = now.user + now.system;
  }
  return used / n;
};
