// The inbox by keyboard: j and k go from request to request, a and d open the two answers, o opens the request.
const rows = [...document.querySelectorAll("[data-request]")];
const typing = (element) => element.matches("textarea, select, input:not([type=radio]):not([type=checkbox])");

const rowOf = (element) => element.closest?.("[data-request]");
const step = (by) => {
    const at = rows.indexOf(rowOf(document.activeElement));
    const next = rows[Math.min(Math.max(at + by, 0), rows.length - 1)];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
};
const answer = (row, key) => {
    const part = row.querySelector(`details[data-key="${key}"]`);
    if (part) {
        part.open = true;
        (part.querySelector("input[type=radio]:checked") ?? part.querySelector("input[type=radio]")).focus();
    }
};

if (rows.length > 0) {
    document.addEventListener("keydown", (event) => {
        const focused = document.activeElement;
        const row = rowOf(focused);
        if (event.key === "Escape" && row) {
            row.querySelectorAll("details[open]").forEach((part) => { part.open = false; });
            row.focus();
            return;
        }
        if (typing(focused) || event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key === "j" || event.key === "k") step(event.key === "j" ? 1 : -1);
        else if (row && (event.key === "a" || event.key === "d")) answer(row, event.key);
        else if (row && event.key === "o") row.querySelector("a").click();
        else return;
        event.preventDefault();
    });
    if (document.querySelector("[role=status]")) rows[0].focus({ preventScroll: true });
}
