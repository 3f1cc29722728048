// Online meetings also say when they are where the reader is, if clocks there differ.
const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

function tellViewerTimes(root) {
    root.querySelectorAll("[data-viewer-time]").forEach((place) => {
        const instant = new Date(place.dataset.viewerTime);
        const time = new Intl.DateTimeFormat(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: here }).format(instant);
        const shown = place.closest("li").querySelector("time").textContent.trim();
        if (time !== shown) {
            place.textContent = place.dataset.words.replace("@time", time).replace("@zone", here);
            place.hidden = false;
        }
    });
}

tellViewerTimes(document);
