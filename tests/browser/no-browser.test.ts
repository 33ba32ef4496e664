import { launchBrowser, launchFirst } from "../support/browser";

const missing = (name: string) => () => Promise.reject(new Error(`${name} is not there`));

describe("ブラウザーがないとき", () => {
  it("何を入れればよいかと、それぞれだめだった訳を述べる", async () => {
    const launching = launchFirst([missing("Chrome"), missing("the packaged one")]);
    await expect(launching).rejects.toThrow(/install Edge, Chrome or Chromium, or name one in .*CHROMIUM/);
    await expect(launching).rejects.toThrow(/- Chrome is not there\n- the packaged one is not there$/);
  });

  it("CHROMIUMに書いた場所になければ、ほかのもので続ける", async () => {
    const before = process.env.CHROMIUM;
    process.env.CHROMIUM = "/no/such/browser";
    try {
      const browser = await launchBrowser();
      expect(browser.isConnected()).toBe(true);
      await browser.close();
    } finally {
      if (before === undefined) delete process.env.CHROMIUM;
      else process.env.CHROMIUM = before;
    }
  });
});
