import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { homedir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import sirv from "sirv";
import { buildIfStale } from "./build.mjs";

/**
 * `npm start`: builds what has changed, and serves the preview to this computer alone. `--no-build` serves what was built before; PORT names
 * another port than 3000. `--https`: for Excel on this computer, which takes no other page; with the certificate that
 * `npx office-addin-dev-certs install` makes, or that of CERT and KEY (paths).
 */
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const dist = path.join(root, "dist");
const port = Number(process.env.PORT ?? 3000);
const page = "/preview/";
const anotherPort = process.platform === "win32" ? "set PORT=3001 && npm start" : "PORT=3001 npm start";

const isSecure = process.argv.includes("--https");
const madeCertificate = path.join(homedir(), ".office-addin-dev-certs/localhost");
const certificateFiles = {
  cert: process.env.CERT ?? `${madeCertificate}.crt`,
  key: process.env.KEY ?? `${madeCertificate}.key`,
};

/** Both names of this computer: which of them "localhost" is depends on the browser. No other computer reaches them. */
const addresses = ["127.0.0.1", "::1"];

// `dev`: looks at the folder at each request, so that a build shows without a new start.
const serveFile = sirv(dist, { dev: true, setHeaders: forbidKeeping });

function answer(request, response) {
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  if (pathname === "/" || pathname === "/preview") {
    forbidKeeping(response);
    response.writeHead(302, { Location: page }).end();
    return;
  }
  serveFile(request, response, () => {
    forbidKeeping(response);
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("ありません。 / Not found.\n");
  });
}

function forbidKeeping(response) {
  response.setHeader("Cache-Control", "no-store");
}

/** True when it listens; false where this computer has no such address (some have no IPv6). */
function listen(address) {
  return new Promise((resolve, reject) => {
    const server = isSecure ? createSecureServer(certificate(), answer) : createServer(answer);
    server.once("error", (error) => {
      if (error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT") resolve(false);
      else reject(error);
    });
    server.listen(port, address, () => resolve(true));
  });
}

function certificate() {
  return { cert: readFileSync(certificateFiles.cert), key: readFileSync(certificateFiles.key) };
}

function stop(japanese, english) {
  console.error(`${japanese}\n${english}`);
  process.exit(1);
}

if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  stop(`PORT=${process.env.PORT} は使えません。1～65535の数にしてください。`, `PORT must be a number from 1 to 65535.`);
}
if (isSecure && !Object.values(certificateFiles).every((file) => existsSync(file))) {
  stop(
    `証明書がありません（${certificateFiles.cert}）。先に npx office-addin-dev-certs install を行うか、CERT と KEY で場所を指定してください。`,
    `There is no certificate (${certificateFiles.cert}): run npx office-addin-dev-certs install, or name it by CERT and KEY.`,
  );
}
try {
  // Before the build: nobody shall wait for it in vain.
  const listening = await Promise.all(addresses.map(listen));
  if (!listening.includes(true)) throw new Error("This computer has no address of its own.");
} catch (error) {
  if (error.code === "EADDRINUSE") {
    stop(
      `ポート ${port} はほかのプログラムが使っています。そちらを終えるか、別の番号で始めてください: ${anotherPort}`,
      `Port ${port} is in use. Stop the other program, or choose another: ${anotherPort}`,
    );
  }
  if (error.code === "EACCES") {
    stop(
      `ポート ${port} を使う権限がありません。別の番号で始めてください: ${anotherPort}`,
      `Port ${port} may not be used. Choose another: ${anotherPort}`,
    );
  }
  throw error;
}
if (!process.argv.includes("--no-build")) {
  if (!(await buildIfStale()))
    stop("組み立てられませんでした。上の表示を見てください。", "The build failed: see above.");
}
if (!existsSync(path.join(dist, "preview/index.html"))) {
  stop("dist/ がありません。npm start で組み立ててください。", "There is no dist/: build with npm start.");
}
console.log(
  `\n  プレビュー / Preview: ${isSecure ? "https" : "http"}://localhost:${port}\n  終えるには Ctrl+C / Stop with Ctrl+C\n`,
);
