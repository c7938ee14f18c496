// A small window.Office that behaves as Outlook's does, for tests and pictures. What is known and what is inferred: README.md.
// One plain script in one file: a page, a browser test's init script and vitest take it as it is. It is never part of the product.
(() => {
  "use strict";
  const defaults = {
    /** The Mailbox requirement set that this Outlook has reached. */
    set: "1.14",
    platform: "OfficeOnline", // or "PC", "Mac", "iOS", "Android"
    language: "fr-FR",
    user: "claire@atelier-morin.test",
    theme: "light", // or "dark", "black", "contrast"
    latency: 5,
    /** Below it the permission for the whole mailbox is missing: what is selected together is not told. */
    permission: "ReadWriteMailbox",
    nestedAppAuth: true,
    neverReady: false,
    /** "Outlook", or null for a plain tab. */
    host: "Outlook",
    /** What Office.auth.getAccessToken gives; null: it fails with 13012. */
    token: null,
    /** Ids that displayMessageFormAsync finds; null: any. */
    openable: null,
  };
  const themes = {
    light: { bodyBackgroundColor: "#FFFFFF", bodyForegroundColor: "#242424" },
    dark: { bodyBackgroundColor: "#292929", bodyForegroundColor: "#FFFFFF", isDarkTheme: true },
    black: { bodyBackgroundColor: "#1F1F1F", bodyForegroundColor: "#D6D6D6" },
    contrast: { bodyBackgroundColor: "#000000", bodyForegroundColor: "#FFFFFF" },
  };
  const events = {
    ItemChanged: "olkItemSelectedChanged",
    SelectedItemsChanged: "olkSelectedItemsChanged",
    RecipientsChanged: "olkRecipientsChanged",
    OfficeThemeChanged: "officeThemeChanged",
  };
  const mostCalls = 3;
  const at = (version) => version.split(".").reduce((sum, part) => sum * 1000 + Number(part), 0);
  // Exchange's own ids use two signs that REST ids do not.
  const ewsId = (id) => id.replaceAll("-", "/").replaceAll("_", "+");
  const restId = (id) => id.replaceAll("/", "-").replaceAll("+", "_");

  let options = { ...defaults };
  let running = 0;
  let selected = [];
  let handlers = new Map();
  let settings = {};
  const said = { opened: [], browsed: [], saved: [], calls: [], refused: 0 };
  const associated = new Map();
  const reached = (version) => at(options.set) >= at(version);
  const isPhone = () => options.platform === "iOS" || options.platform === "Android";

  /** An asynchronous call: its answer comes later; a fourth at once is refused on the web and on phones. */
  function call(name, done, work) {
    said.calls.push(name);
    const limited = options.platform === "OfficeOnline" || isPhone();
    const refused = limited && running >= mostCalls;
    if (refused) said.refused++;
    else running++;
    setTimeout(() => {
      if (!refused) running--;
      let result;
      try {
        if (refused) fail(9999, "TooManyCalls", "Three calls are under way already.");
        result = { status: "succeeded", value: work() };
      } catch (error) {
        if (!error.officeCode) throw error;
        const { officeCode: code, officeName, message } = error;
        result = { status: "failed", error: { code, name: officeName, message }, value: undefined };
      }
      done?.(result);
    }, options.latency);
  }
  function fail(code, name, message) {
    throw Object.assign(new Error(message), { officeCode: code, officeName: name });
  }
  /** Office.js lets the options be left out before the callback. */
  const lastOf = (args) => args.findLast((arg) => typeof arg === "function");
  const getter = (name, value) => ({ getAsync: (...args) => call(name, lastOf(args), value) });
  const since = (version, members) => (reached(version) ? members : {});
  const person = (address) => ({ emailAddress: address, displayName: address, recipientType: "other" });

  function readItem(of) {
    const { id, from = "", to = [options.user], internetMessageId, conversationId, headers = {} } = of;
    return {
      itemType: "message",
      itemId: ewsId(id),
      internetMessageId: internetMessageId ?? `<${id}@fake.test>`,
      conversationId: conversationId ?? null,
      subject: of.subject ?? "",
      from: person(from),
      to: to.map(person),
      ...since("1.8", {
        getAllInternetHeadersAsync: (...args) =>
          call("getAllInternetHeadersAsync", lastOf(args), () =>
            Object.entries(headers)
              .map(([name, value]) => `${name}: ${value}`)
              .join("\r\n"),
          ),
      }),
    };
  }

  function composeItem(of) {
    of.to ??= [];
    of.attachments ??= [];
    of.body ??= "";
    const own = new Map();
    const save = () => {
      of.id ??= `saved_${++composed}`;
      said.saved.push(of.id);
      return ewsId(of.id);
    };
    return {
      itemType: "message",
      conversationId: of.conversationId ?? null,
      to: getter("to.getAsync", () => of.to.map(person)),
      subject: getter("subject.getAsync", () => of.subject ?? ""),
      body: {
        getTypeAsync: (...args) => call("getTypeAsync", lastOf(args), () => of.bodyType ?? "html"),
        setSelectedDataAsync: (data, given, ...args) =>
          call("setSelectedDataAsync", lastOf([given, ...args]), () => {
            if ((given?.coercionType ?? "text") === "html" && of.bodyType === "text")
              fail(9018, "InvalidFormatError", "This message is plain text.");
            of.body += data;
          }),
      },
      ...since("1.3", { saveAsync: (...args) => call("saveAsync", lastOf(args), save) }),
      ...since("1.7", {
        from: getter("from.getAsync", () => person(options.user)),
        addHandlerAsync: (event, handler, ...args) => {
          own.set(event, handler);
          call("item.addHandlerAsync", lastOf(args), () => undefined);
        },
      }),
      ...since("1.8", {
        getItemIdAsync: (...args) =>
          call("getItemIdAsync", lastOf(args), () =>
            of.id ? ewsId(of.id) : fail(9018, "ItemNotSaved", "The item has not been saved."),
          ),
        addFileAttachmentFromBase64Async: (base64, name, ...args) =>
          call("addFileAttachmentFromBase64Async", lastOf(args), () => {
            if (base64.length > 28_000_000)
              fail(9000, "AttachmentSizeExceeded", "The attachment is too large.");
            of.attachments.push({ name, base64 });
            return `attachment-${of.attachments.length}`;
          }),
        internetHeaders: {
          getAsync: (names, ...args) =>
            call("internetHeaders.getAsync", lastOf(args), () =>
              Object.fromEntries(
                names.filter((name) => of.headers?.[name]).map((name) => [name, of.headers[name]]),
              ),
            ),
        },
        categories: getter("categories.getAsync", () =>
          of.categories ? of.categories.map((displayName) => ({ displayName, color: "None" })) : null,
        ),
      }),
      recipientsChanged: () => own.get(events.RecipientsChanged)?.({ changedRecipientFields: { to: true } }),
    };
  }
  let composed = 0;

  const mailbox = () => {
    const one = selected.length === 1 ? selected[0] : null;
    return {
      item: one && (one.mode === "compose" ? composeItem(one) : readItem(one)),
      userProfile: { emailAddress: options.user, displayName: "Claire Bonnet" },
      addHandlerAsync: (event, handler, ...args) => {
        handlers.set(event, [...(handlers.get(event) ?? []), handler]);
        call("addHandlerAsync", lastOf(args), () => undefined);
      },
      ...(isPhone()
        ? {}
        : {
            ...since("1.3", { convertToRestId: restId, convertToEwsId: ewsId }),
            displayMessageForm: (id) => void said.opened.push(id),
            ...since("1.9", {
              displayMessageFormAsync: (id, ...args) =>
                call("displayMessageFormAsync", lastOf(args), () => {
                  if (options.openable && !options.openable.includes(restId(id)))
                    fail(9049, "ItemNotFound", "The item was not found.");
                  said.opened.push(id);
                }),
            }),
          }),
      ...since("1.13", {
        getSelectedItemsAsync: (...args) =>
          call("getSelectedItemsAsync", lastOf(args), () => {
            if (options.permission !== "ReadWriteMailbox")
              fail(9020, "PermissionDenied", "The add-in does not have this permission.");
            return selected.map(({ id, subject = "", conversationId, internetMessageId, mode = "read" }) => ({
              itemId: ewsId(id ?? ""),
              subject,
              itemMode: mode === "compose" ? "Compose" : "Read",
              itemType: "Message",
              ...since("1.14", {
                conversationId,
                internetMessageId: internetMessageId ?? `<${id}@fake.test>`,
              }),
            }));
          }),
      }),
    };
  };

  const office = () => ({
    onReady: (then) => {
      const ready = new Promise((resolve) => {
        if (!options.neverReady)
          setTimeout(resolve, options.latency, {
            host: options.host,
            platform: options.host && options.platform,
          });
      });
      if (then) void ready.then(then);
      return ready;
    },
    context: {
      displayLanguage: options.language,
      platform: options.platform,
      officeTheme: themes[options.theme],
      mailbox: options.host ? mailbox() : undefined,
      requirements: {
        isSetSupported: (name, version = "1.1") =>
          name === "NestedAppAuth" ? options.nestedAppAuth : name === "Mailbox" && reached(version),
      },
      roamingSettings: {
        get: (name) => settings[name],
        set: (name, value) => void (settings[name] = value),
        saveAsync: (done) => call("roamingSettings.saveAsync", done, () => undefined),
      },
      ui: { openBrowserWindow: (url) => void said.browsed.push(url) },
    },
    auth: {
      getAccessToken: () =>
        options.token
          ? Promise.resolve(options.token)
          : Promise.reject(Object.assign(new Error("13012"), { code: 13012 })),
    },
    actions: { associate: (name, handler) => void associated.set(name, handler) },
    EventType: { ...events },
    CoercionType: { Html: "html", Text: "text" },
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    MailboxEnums: { SendModeOverride: { PromptUser: "promptUser" }, RestVersion: { v2_0: "v2.0" } },
  });

  const tell = (event, args = {}) => {
    for (const handler of handlers.get(event) ?? []) handler({ type: event, ...args });
  };
  const renew = () => {
    const { mailbox: box } = window.Office.context;
    const { item } = mailbox();
    if (box) box.item = item;
  };

  window.fakeOffice = {
    /** What was asked of Outlook: opened, browsed, saved, calls (by name), refused (beyond three at once). */
    said,
    /** Starts anew; takes what the defaults above name, and `select`. Gives window.Office. */
    install({ select, ...given } = {}) {
      options = { ...defaults, ...given };
      [running, selected, handlers, settings] = [0, [], new Map(), {}];
      for (const list of [said.opened, said.browsed, said.saved, said.calls]) list.length = 0;
      said.refused = 0;
      associated.clear();
      if (select !== undefined) selected = [select ?? []].flat();
      window.Office = office();
      // Office.js hides these two for the sake of old browser controls.
      history.pushState = null;
      history.replaceState = null;
      return window.Office;
    },
    /** What she selects: a message, null, or several. The pane, pinned, is told at once. */
    select(what) {
      const were = selected.length;
      selected = [what ?? []].flat();
      renew();
      if (reached("1.5")) tell(events.ItemChanged);
      if (reached("1.13") && (were > 1 || selected.length > 1)) tell(events.SelectedItemsChanged);
    },
    /** What is in the message being written: to, body, attachments, id. */
    message: () => selected[0] ?? null,
    /** She types other recipients into the message being written. */
    address(to) {
      selected[0].to = to;
      window.Office.context.mailbox.item.recipientsChanged();
    },
    setTheme(name) {
      window.Office.context.officeTheme = themes[name];
      tell(events.OfficeThemeChanged, { officeTheme: themes[name] });
    },
    /** She presses Send: what the Smart Alert answers; "timeout" when it does not within the time given. */
    send(patience = 300_000) {
      const handler = associated.get("onMessageSend");
      return new Promise((resolve) => {
        setTimeout(resolve, patience, "timeout");
        handler?.({ completed: (answer = { allowEvent: true }) => resolve(answer) });
        if (!handler) resolve("not associated");
      });
    },
  };

  // ?fakeOffice=<JSON of what install takes> in the address of a page starts it by itself.
  const asked = new URLSearchParams(location.search).get("fakeOffice");
  if (asked !== null) window.fakeOffice.install(asked ? JSON.parse(asked) : {});
})();
