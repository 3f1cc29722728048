// Online meetings also say when they are where the reader is, if clocks there differ.
const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

function tellViewerTimes(root) {
    const language = document.documentElement.lang;
    const time = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
    const written = (instant, format) => new Intl.DateTimeFormat(language, format).format(instant);
    root.querySelectorAll("[data-viewer-time]").forEach((place) => {
        const instant = new Date(place.dataset.viewerTime);
        const zone = place.dataset.zone;
        const day = { dateStyle: "short" };
        const sameDay = written(instant, { ...day, timeZone: here }) === written(instant, { ...day, timeZone: zone });
        const sameTime = written(instant, { ...time, timeZone: here }) === written(instant, { ...time, timeZone: zone });
        if (!sameDay || !sameTime) {
            const shown = written(instant, { ...time, ...(sameDay ? {} : { weekday: "short", day: "numeric", month: "short" }), timeZone: here });
            place.textContent = place.dataset.words.replace("@time", shown).replace("@zone", here.replaceAll("_", " "));
            place.hidden = false;
        }
    });
}

tellViewerTimes(document);
