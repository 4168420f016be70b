// In a folder a browser loads no modules: here each is a script that hands in what it exports (modules.py).
"use strict";
{
  const arrived = new Map(); // by address

  window.bookArrived = (address, exported) => arrived.set(address, exported);

  window.bookImport = (address) =>
    new Promise((done, failed) => {
      const { href } = new URL(address, document.baseURI);
      if (arrived.has(href)) return done(arrived.get(href));
      const script = document.createElement("script");
      script.addEventListener("load", () => (arrived.has(href) ? done(arrived.get(href)) : failed(new Error(`${href} hands in nothing`))));
      script.addEventListener("error", () => failed(new Error(`${href} is not in this folder`)));
      script.src = href;
      document.head.append(script);
    });
}
