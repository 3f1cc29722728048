// The plan by mouse and by keyboard: arrows go from session to session, Alt and arrows move one, Enter opens it beside the grid.
let board = document.getElementById("board");

if (board) {
    const key = "plan " + location.pathname;
    // What was moved and can be moved back, and each session's version as this window left it: a newer one is somebody else's.
    const memory = JSON.parse(sessionStorage.getItem(key) ?? '{"done":[],"undone":[],"versions":{}}');
    const remember = () => sessionStorage.setItem(key, JSON.stringify(memory));
    const cells = () => [...board.querySelectorAll(".cell")];
    const cellOf = (session) => cells().find((cell) => cell.dataset.session === session);
    const live = document.getElementById("live");
    let dragged = null;
    let busy = false;

    const tools = () => {
        board.querySelector("[data-undo]").disabled = memory.done.length === 0;
        board.querySelector("[data-redo]").disabled = memory.undone.length === 0;
    };

    const order = (focused) => {
        const first = focused ?? board.querySelector(".cell[aria-current]") ?? cells()[0];
        cells().forEach((cell) => { cell.tabIndex = cell === first ? 0 : -1; });
        if (first) board.querySelector("[data-plan]").removeAttribute("tabindex");
    };

    const forget = (session) => {
        memory.done = memory.done.filter((move) => move.session !== session);
        memory.undone = memory.undone.filter((move) => move.session !== session);
        delete memory.versions[session];
    };

    // Sends a move; the answer is the board as it stands then, moved or not.
    const send = async (session, to, version) => {
        if (busy) return false;
        busy = true;
        const scrolled = board.querySelector("[data-plan]");
        const [left, top] = [scrolled.scrollLeft, scrolled.scrollTop];
        try {
            const answer = await fetch(board.dataset.board + "/" + session, {
                method: "POST",
                headers: { "HX-Request": "true" },
                body: new URLSearchParams({ _csrf: board.dataset.csrf, version, starts: to.starts, room: to.room }),
            });
            if (![200, 409, 422].includes(answer.status)) {
                location.reload();
                return false;
            }
            board.outerHTML = await answer.text();
            board = document.getElementById("board");
            window.htmx.process(board);
            const grid = board.querySelector("[data-plan]");
            grid.scrollTo(left, top);
            const cell = cellOf(session);
            if (answer.status === 409) forget(session);
            else if (cell) memory.versions[session] = cell.dataset.version;
            order(cell);
            cell?.focus();
            live.textContent = board.querySelector(".alert")?.textContent ?? cell?.textContent ?? "";
            return answer.ok;
        } finally {
            busy = false;
            remember();
            tools();
        }
    };

    const move = async (cell, to) => {
        const session = cell.dataset.session;
        const from = { starts: cell.dataset.starts, room: cell.dataset.in };
        if (from.starts === to.starts && from.room === to.room) return;
        if (await send(session, to, cell.dataset.version)) {
            memory.done.push({ session, from, to });
            memory.undone = [];
            remember();
            tools();
        }
    };

    const back = async (taken, given, way) => {
        const last = taken.at(-1);
        if (!last || !(await send(last.session, last[way], memory.versions[last.session]))) return;
        given.push(taken.pop());
        remember();
        tools();
    };
    const undo = () => back(memory.done, memory.undone, "from");
    const redo = () => back(memory.undone, memory.done, "to");

    // The row above or below the session's first, and the column beside its own.
    const target = (cell, down, right) => {
        const times = [...board.querySelectorAll("tbody time")].map((time) => time.dateTime);
        const rooms = [...new Set([...board.querySelectorAll("td[data-room]")].map((place) => place.dataset.room))];
        const time = times.indexOf(cell.dataset.starts) + down;
        const room = rooms.indexOf(cell.dataset.in) + right;
        return { starts: times[time] ?? cell.dataset.starts, room: rooms[room] ?? cell.dataset.in };
    };

    const neighbour = (cell, down, right) => {
        const here = cell.getBoundingClientRect();
        const ahead = (box) => (right ? right * (box.left - here.left) : down * (box.top - here.top));
        const aside = (box) => Math.abs(right ? box.top - here.top : box.left - here.left);
        return cells()
            .map((other) => [other, other.getBoundingClientRect()])
            .filter((pair) => pair[0] !== cell && ahead(pair[1]) > 1)
            .sort((one, other) => ahead(one[1]) + 2 * aside(one[1]) - ahead(other[1]) - 2 * aside(other[1]))[0]?.[0];
    };

    const open = async (cell) => {
        board.querySelectorAll("[aria-current]").forEach((other) => other.removeAttribute("aria-current"));
        cell.setAttribute("aria-current", "true");
        await window.htmx.ajax("GET", cell.dataset.panel, { target: document.getElementById("side"), swap: "innerHTML" });
        history.replaceState(null, "", cell.href);
        board.querySelector("[data-panel-heading]")?.focus({ preventScroll: window.innerWidth >= 1200 });
    };

    const moves = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
    document.addEventListener("keydown", (event) => {
        const cell = event.target.closest(".cell");
        const way = moves[event.key];
        if (cell && way) {
            event.preventDefault();
            if (event.altKey) {
                move(cell, target(cell, ...way));
            } else {
                const next = neighbour(cell, ...way);
                if (next) {
                    order(next);
                    next.focus();
                }
            }
        } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z" && !event.target.matches("input, textarea")) {
            event.preventDefault();
            (event.shiftKey ? redo : undo)();
        } else if (event.ctrlKey && event.key.toLowerCase() === "y") {
            event.preventDefault();
            redo();
        } else if (event.key === "Escape" && event.target.closest("#side")) {
            board.querySelector(".cell[tabindex='0']")?.focus();
        }
    });
    document.addEventListener("click", (event) => {
        if (event.target.closest("[data-undo]")) undo();
        if (event.target.closest("[data-redo]")) redo();
        const cell = event.target.closest("#board .cell");
        if (!cell || event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        order(cell);
        open(cell);
    });
    document.addEventListener("dragstart", (event) => {
        dragged = event.target.closest?.("#board .cell") ?? null;
        event.dataTransfer?.setData("text/plain", dragged?.textContent ?? "");
        // The session itself would hide the places under it.
        if (dragged) setTimeout(() => board.classList.add("dragging"));
    });
    document.addEventListener("dragend", () => {
        dragged = null;
        board.classList.remove("dragging");
        board.querySelectorAll(".over").forEach((place) => place.classList.remove("over"));
    });
    document.addEventListener("dragover", (event) => {
        const place = event.target.closest?.("td[data-at]");
        if (!dragged || !place) return;
        event.preventDefault();
        board.querySelectorAll(".over").forEach((other) => other.classList.remove("over"));
        place.classList.add("over");
    });
    document.addEventListener("drop", (event) => {
        const place = event.target.closest?.("td[data-at]");
        if (!dragged || !place) return;
        event.preventDefault();
        move(dragged, { starts: place.dataset.at, room: place.dataset.room });
    });
    order();
    tools();
}
