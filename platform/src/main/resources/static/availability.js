// The calendar of free times: painted with the mouse, tapped, walked by arrow keys, saved by itself, undone step by step.
const form = document.querySelector("[data-calendar]");

if (form) {
    const days = [...form.querySelectorAll("[data-day]")].map((day) => [...day.querySelectorAll("[data-slot]")]);
    const boxOf = (slot) => slot.querySelector("input[name=free]");
    const stopOf = (slot) => boxOf(slot) ?? slot.querySelector("summary");
    const boxes = [...form.querySelectorAll("input[name=free]")];
    const saved = form.querySelector("#saved");
    const undo = form.querySelector("[data-undo]");
    const live = document.getElementById("live");

    form.querySelector("[data-save]").hidden = true;
    form.querySelector("[data-keys]").hidden = false;
    undo.hidden = false;

    // Saving: a moment after the last change, one at a time, because each brings what the next must have seen.
    let timer = 0;
    let sending = false;
    let again = false;
    const say = (words) => {
        saved.querySelectorAll(":scope > :not(input)").forEach((part) => part.remove());
        saved.append(Object.assign(document.createElement("p"), { className: "mb-0", textContent: words }));
    };
    const save = async (leaving = false) => {
        clearTimeout(timer);
        timer = 0;
        if (sending) {
            again = true;
            return;
        }
        sending = true;
        try {
            const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { "HX-Request": "true" }, keepalive: leaving });
            if (!answer.ok && answer.status !== 409) throw new Error(String(answer.status));
            saved.innerHTML = await answer.text();
            if (timer && !saved.querySelector(".alert")) say(form.dataset.waiting);
        } catch {
            say(form.dataset.failed);
            timer = setTimeout(save, 5000);
        }
        sending = false;
        if (again && !saved.querySelector(".alert")) {
            again = false;
            save();
        }
    };
    const soon = () => {
        // What somebody else decided meanwhile waits for the reader's own word.
        if (saved.querySelector(".alert")) return;
        clearTimeout(timer);
        say(form.dataset.waiting);
        timer = setTimeout(save, 600);
    };
    window.addEventListener("pagehide", () => { if (timer) save(true); });

    // Undoing: what stood before each step.
    const steps = [];
    const standing = () => boxes.map((box) => box.checked);
    let before = standing();
    const stepped = () => {
        const now = standing();
        if (now.every((free, at) => free === before[at])) return;
        steps.push(before);
        before = now;
        undo.disabled = false;
        soon();
    };
    const stepBack = () => {
        const last = steps.pop();
        if (!last) return;
        boxes.forEach((box, at) => { box.checked = last[at]; });
        before = last;
        undo.disabled = steps.length === 0;
        soon();
    };
    undo.addEventListener("click", () => {
        stepBack();
        if (undo.disabled) current?.focus();
    });
    form.addEventListener("change", stepped);

    // Painting: what is under the mouse becomes what the first slot became.
    let paint = null;
    const put = (slot) => {
        const box = boxOf(slot);
        if (box) box.checked = paint.to;
        const bound = slot.querySelector("details[data-bound]");
        if (bound) {
            bound.open = true;
            live.textContent = bound.dataset.bound;
        }
    };
    form.addEventListener("pointerdown", (event) => {
        const slot = event.target.closest("[data-slot]");
        if (event.pointerType !== "mouse" || event.button !== 0 || !slot || !boxOf(slot)) return;
        paint = { to: !boxOf(slot).checked, first: slot, last: slot, painted: false };
    });
    form.addEventListener("pointerover", (event) => {
        const slot = event.target.closest("[data-slot]");
        if (!paint || !slot || slot === paint.last) return;
        if (!paint.painted) {
            form.dataset.painting = "";
            paint.painted = true;
            put(paint.first);
        }
        // A quick mouse jumps over slots; those between are meant too.
        const day = days.find((slots) => slots.includes(slot));
        const from = day.indexOf(paint.last);
        const to = day.indexOf(slot);
        const between = from < 0 ? [slot] : day.slice(Math.min(from, to), Math.max(from, to) + 1);
        between.forEach(put);
        paint.last = slot;
    });
    window.addEventListener("pointerup", () => {
        if (paint?.painted) {
            stepped();
            // A click that ends the painting must not turn its slot back.
            const still = (event) => event.preventDefault();
            window.addEventListener("click", still, { capture: true });
            setTimeout(() => window.removeEventListener("click", still, { capture: true }), 0);
        }
        paint = null;
        delete form.dataset.painting;
    });

    // Walking: one slot is in the order of the tab key.
    const stops = days.map((slots) => slots.map(stopOf).filter(Boolean)).filter((slots) => slots.length > 0);
    let current = stops[0]?.[0];
    stops.flat().forEach((stop) => { stop.tabIndex = stop === current ? 0 : -1; });
    form.addEventListener("focusin", (event) => {
        if (!stops.some((slots) => slots.includes(event.target))) return;
        current.tabIndex = -1;
        current = event.target;
        current.tabIndex = 0;
    });
    const moves = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
    form.addEventListener("keydown", (event) => {
        if ((event.ctrlKey || event.metaKey) && event.key === "z") {
            event.preventDefault();
            stepBack();
            return;
        }
        const day = stops.findIndex((slots) => slots.includes(event.target));
        const move = moves[event.key];
        if (!move || day < 0) return;
        event.preventDefault();
        const line = stops[day].indexOf(event.target);
        const slots = stops[day + move[0]] ?? [];
        const next = move[0] === 0 ? line + move[1] : Math.min(line, slots.length - 1);
        slots[next]?.focus();
    });
}
