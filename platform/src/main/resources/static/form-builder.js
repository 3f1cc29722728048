// Questions are dragged to their place; without a pointer the buttons beside them do the same.
const list = document.querySelector("[data-sortable]");

if (list) {
    let dragged = null;
    let before = null;
    const items = () => [...list.children];

    list.addEventListener("dragstart", (event) => {
        dragged = event.target.closest("li");
        before = dragged.nextSibling;
        dragged.classList.add("dragged");
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", dragged.id);
    });
    list.addEventListener("dragover", (event) => {
        const over = event.target.closest("li");
        if (!dragged || !over) return;
        event.preventDefault();
        if (over === dragged) return;
        const half = over.getBoundingClientRect().top + over.offsetHeight / 2;
        list.insertBefore(dragged, event.clientY < half ? over : over.nextSibling);
    });
    list.addEventListener("drop", (event) => event.preventDefault());
    list.addEventListener("dragend", (event) => {
        dragged.classList.remove("dragged");
        if (event.dataTransfer.dropEffect === "none") {
            // Let go elsewhere, or by Escape: all stays as it was.
            list.insertBefore(dragged, before);
            return;
        }
        const form = dragged.querySelector("[data-place]");
        const to = document.createElement("input");
        to.type = "hidden";
        to.name = "to";
        to.value = items().indexOf(dragged);
        form.append(to);
        form.submit();
    });
}
