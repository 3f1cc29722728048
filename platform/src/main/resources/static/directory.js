// On a telephone the filters begin folded, so that the results are the first thing seen.
const filters = document.querySelector("details.list-facets");
if (filters && matchMedia("(max-width: 991px)").matches) {
    filters.open = false;
}

// An address without the filters that are not set is one that can be read and sent on.
document.addEventListener("htmx:configRequest", (event) => {
    if (!event.target.matches("form[data-search]")) {
        return;
    }
    const parameters = event.detail.parameters;
    for (const name of Object.keys(parameters)) {
        if (parameters[name] === "") {
            delete parameters[name];
        }
    }
});
