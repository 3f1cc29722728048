// The grid by keyboard: one cell is in the order of the tab key, arrows move, Enter opens beside the grid.
const grid = document.querySelector("[data-grid]");
const side = document.getElementById("side");

if (grid && side) {
    const rows = [...grid.querySelectorAll("tbody tr")].map((row) => [...row.cells].slice(1));
    let current = grid.querySelector(".cell[aria-current]") ?? grid.querySelector(".cell:not(.dim)") ?? grid.querySelector(".cell");
    grid.querySelectorAll(".cell").forEach((cell) => { cell.tabIndex = cell === current ? 0 : -1; });
    grid.removeAttribute("tabindex");

    const focus = (cell) => {
        current.tabIndex = -1;
        current = cell;
        current.tabIndex = 0;
        current.focus();
        current.scrollIntoView({ block: "nearest", inline: "nearest" });
    };

    // The next cell with a meeting in the direction; where a slot has none in that column, the nearest column.
    const neighbour = (down, right) => {
        const at = current.closest("td");
        const line = rows.findIndex((cells) => cells.includes(at));
        const column = rows[line].indexOf(at);
        if (right !== 0) {
            for (let i = column + right; i >= 0 && i < rows[line].length; i += right) {
                const found = rows[line][i].querySelector(".cell");
                if (found) return found;
            }
            return null;
        }
        for (let i = line + down; i >= 0 && i < rows.length; i += down) {
            const filled = rows[i].map((cell, place) => [Math.abs(place - column), cell.querySelector(".cell")]).filter((pair) => pair[1]);
            if (filled.length > 0) {
                return filled.sort((one, other) => one[0] - other[0])[0][1];
            }
        }
        return null;
    };

    const open = async (cell) => {
        grid.querySelectorAll("[aria-current]").forEach((other) => other.removeAttribute("aria-current"));
        cell.setAttribute("aria-current", "true");
        await window.htmx.ajax("GET", cell.dataset.panel, { target: side, swap: "innerHTML" });
        history.replaceState(null, "", cell.href);
        side.querySelector("[data-panel-heading]")?.focus({ preventScroll: window.innerWidth >= 1200 });
    };

    const moves = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
    grid.addEventListener("keydown", (event) => {
        const move = moves[event.key];
        if (!move || !event.target.closest(".cell")) return;
        event.preventDefault();
        const next = neighbour(...move);
        if (next) focus(next);
    });
    grid.addEventListener("click", (event) => {
        const cell = event.target.closest(".cell");
        if (!cell || event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        focus(cell);
        open(cell);
    });
    side.addEventListener("keydown", (event) => {
        if (event.key === "Escape") current.focus();
    });

    // An address that opens a meeting, as after pinning it, goes on where the keyboard was.
    if (current?.hasAttribute("aria-current")) focus(current);
}
