// A floor plan: tables are dragged by mouse or finger, or moved by arrows; where they stand is kept in the form's numbers.
const plan = document.querySelector("svg[data-floor=true]");
const form = document.querySelector("[data-floor-form]");

if (plan && form) {
    const height = plan.viewBox.baseVal.height;
    const field = (axis, table) => form.elements[`${axis}-${table.dataset.table}`];
    const within = (value) => Math.max(0, Math.min(1000, Math.round(value)));

    const draw = (table) => {
        table.setAttribute("transform", `translate(${field("x", table).value} ${(field("y", table).value * height) / 1000})`);
    };
    const put = (table, x, y) => {
        field("x", table).value = within(x);
        field("y", table).value = within(y);
        draw(table);
    };

    const moves = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
    plan.querySelectorAll(".floor-table").forEach((table) => {
        draw(table);
        table.addEventListener("pointerdown", (down) => {
            down.preventDefault();
            table.focus();
            table.setPointerCapture(down.pointerId);
            const box = plan.getBoundingClientRect();
            const move = (event) => put(table, ((event.clientX - box.left) / box.width) * 1000, ((event.clientY - box.top) / box.height) * 1000);
            const end = () => {
                table.removeEventListener("pointermove", move);
                table.removeEventListener("pointerup", end);
                table.removeEventListener("pointercancel", end);
            };
            table.addEventListener("pointermove", move);
            table.addEventListener("pointerup", end);
            table.addEventListener("pointercancel", end);
        });
        table.addEventListener("keydown", (event) => {
            const move = moves[event.key];
            if (!move) return;
            event.preventDefault();
            const step = event.shiftKey ? 1 : 20;
            put(table, Number(field("x", table).value) + move[0] * step, Number(field("y", table).value) + move[1] * step);
            document.getElementById("live").textContent = `${table.getAttribute("aria-label")}: ${field("x", table).value}, ${field("y", table).value}`;
        });
    });
    form.addEventListener("input", (event) => {
        const table = plan.querySelector(`[data-table="${event.target.name.slice(2)}"]`);
        if (table) draw(table);
    });
}
