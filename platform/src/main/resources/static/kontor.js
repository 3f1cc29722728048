// What every page needs: the theme switch, and the focus on a form's errors.
document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-theme-switch]")) {
        return;
    }
    const root = document.documentElement;
    root.dataset.bsTheme = root.dataset.bsTheme === "dark" ? "light" : "dark";
    localStorage.setItem("theme", root.dataset.bsTheme);
    document.dispatchEvent(new CustomEvent("theme"));
});

// A form sent twice by a double click would do its work twice.
document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.sent) {
        event.preventDefault();
        return;
    }
    if (form.method === "post" && !form.hasAttribute("hx-post")) {
        form.dataset.sent = "yes";
    }
});
window.addEventListener("pageshow", () => {
    document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
});

// A thing that is changed in a form and not stored yet would be lost by a click beside it. Forms that store by
// themselves need no asking, nor does who chooses to go back without saving.
const isKept = (form) => form.hasAttribute("hx-post") || form.querySelector("[hx-post]");
document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (form?.method === "post" && form.querySelector("[name=version], [name=new-id]") && !isKept(form)) {
        form.dataset.changed = "yes";
    }
});
document.addEventListener("click", (event) => {
    if (event.target.closest("[data-discard]")) {
        document.querySelectorAll("form[data-changed]").forEach((form) => delete form.dataset.changed);
    }
});
window.addEventListener("beforeunload", (event) => {
    if (document.querySelector("form[data-changed]:not([data-sent])")) {
        event.preventDefault();
    }
});

// The list of what is to be mended names the field beside each message, as who only hears it needs to.
document.querySelectorAll(".alert-danger li > a[href^='#']").forEach((link) => {
    const field = document.getElementById(link.hash.slice(1));
    const name = (field?.labels?.[0] ?? field?.querySelector("legend"))?.textContent.trim();
    if (name && field.type !== "checkbox") {
        link.prepend(`${name}: `);
    }
});

document.querySelector("[data-focus]")?.focus();
document.addEventListener("htmx:afterSwap", (event) => {
    event.target.querySelector?.("[data-focus]")?.focus();
});
