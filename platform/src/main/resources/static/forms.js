// Shows a question as soon as the answer before it asks for it. The server decides all the same: this only spares a way there.
const answers = (form, name) =>
    [...form.elements]
        .filter((field) => field.name === name && !field.closest(".question[hidden]"))
        .flatMap((field) => {
            if (field.type === "radio" || field.type === "checkbox") {
                return field.checked ? [field.value] : [];
            }
            return [field.value];
        });

const show = (form) => {
    // In their order, because what a hidden question says does not count for those after it.
    form.querySelectorAll(".question[data-when]").forEach((question) => {
        const wanted = question.dataset.values.split(" ");
        const isAsked = answers(form, question.dataset.when).some((value) => wanted.includes(value));
        question.hidden = !isAsked;
        const asked = question.querySelector(":scope > [name=asked]");
        if (asked) {
            asked.disabled = !isAsked;
        }
    });
};

document.querySelectorAll("[data-questions]").forEach((part) => {
    const form = part.closest("form");
    form.addEventListener("input", () => show(form));
    form.addEventListener("change", () => show(form));
    show(form);
});
