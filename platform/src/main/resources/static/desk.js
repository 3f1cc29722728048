// The desk: tick all on the page, and say how many are ticked.
const form = document.querySelector("[data-desk]");
if (form) {
    const all = form.querySelector("[data-tick-all]");
    const rows = [...form.querySelectorAll("[name=registration]")];
    const count = form.querySelector("[data-ticked]");
    const ticked = form.querySelector("[name=whom][value=ticked]");
    const tell = () => {
        const on = rows.filter((row) => row.checked).length;
        count.textContent = on > 0 ? `(${on})` : "";
        all.checked = on === rows.length;
        all.indeterminate = on > 0 && on < rows.length;
    };
    all.hidden = false;
    form.addEventListener("change", (event) => {
        if (event.target === all) rows.forEach((row) => { row.checked = all.checked; });
        if (event.target === all || rows.includes(event.target)) ticked.checked = true;
        tell();
    });
    window.addEventListener("pageshow", tell);
}
