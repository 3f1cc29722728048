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

document.querySelector("[data-focus]")?.focus();
document.addEventListener("htmx:afterSwap", (event) => {
    event.target.querySelector?.("[data-focus]")?.focus();
});
