package org.kontor.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// The words that made-up organisations are named and described with; those that come first come
/// more often.
final class Words {
    static final List<String> FIELDS =
            list(
                    """
                    Plastics Photonics Timber Food Energy Health Mobility Textile Automotive Digital Maritime Aerospace
                    Packaging Robotics Biotechnology Logistics Construction Furniture Water Chemistry Medical Materials
                    Software Electronics Tourism Dairy Wine Steel Paper Ceramics Batteries Hydrogen Wind Solar Laser
                    Sensors Optics Tooling Castings Printing Fisheries Forestry Poultry Grain Fruit Design Fashion
                    Footwear Jewellery Games Film Music Publishing Heritage Security Space Drones Railway Shipbuilding
                    Composites Nanotechnology Microelectronics Mechatronics Metrology Pharmaceuticals Diagnostics
                    Cosmetics Recycling Insulation Lighting Lifts Pumps Valves Hydraulics Welding Coatings Adhesives
                    """);

    /// How the text of a profile runs, in the proportions of such texts.
    static final List<String> PROSE =
            list(
                    """
                    and the of for in to with companies our members industry research development innovation from we
                    production services new projects technology markets support international cooperation products
                    partners European small medium manufacturing network knowledge region training solutions clients
                    quality sustainable processes design regional together between their across growth access
                    universities testing laboratories equipment engineering materials supply chains export start-ups
                    value digital circular economy energy efficient waste skills exchange events advice funding
                    experience years founded family specialised precision custom series prototypes assembly parts
                    systems components measuring control data software platforms sensors machines automation customers
                    public authorities schools investors joint common strategy roadmap working groups study visits
                    fairs abroad neighbouring countries Baltic Nordic Danube Alpine Mediterranean coastal rural urban
                    award certified standards safety environment climate emissions recycled renewable bio-based timber
                    plastics metals glass fibres textiles food health medical mobility logistics maritime aerospace
                    photonics laser optics coatings moulds injection extrusion casting milling welding printing robots
                    drones batteries hydrogen wind solar grids heat cooling water soil seeds dairy fruit fish wine
                    tourism heritage games film music fashion furniture houses bridges railways ships ports airports
                    hospitals devices diagnostics vaccines genomics proteins enzymes fermentation packaging labels
                    """);

    /// With some of its towns and its forms of companies.
    static final List<Country> COUNTRIES =
            List.of(
                    country(
                            "DE",
                            "Stuttgart München Köln Düsseldorf Dresden Nürnberg",
                            "GmbH AG KG"),
                    country(
                            "FR",
                            "Lyon Toulouse Saint-Étienne Nantes Besançon Orléans",
                            "SAS SARL"),
                    country("IT", "Torino Bologna Modena Forlì Padova Bari", "S.r.l. S.p.A."),
                    country("ES", "Valencia Bilbao Málaga Gijón Zaragoza Cádiz", "S.L. S.A."),
                    country("PL", "Łódź Kraków Gdańsk Wrocław Rzeszów Poznań", "Sp.zo.o. S.A."),
                    country("NL", "Eindhoven Delft Groningen Enschede Zwolle", "B.V. N.V."),
                    country("SE", "Göteborg Malmö Linköping Umeå Borås", "AB"),
                    country("BE", "Gent Liège Leuven Namur Antwerpen", "BV SA"),
                    country("AT", "Graz Linz Wien Villach Dornbirn", "GmbH OG"),
                    country("CZ", "Brno Plzeň Ostrava Zlín Liberec", "s.r.o. a.s."),
                    country("PT", "Porto Aveiro Braga Guimarães Setúbal", "Lda S.A."),
                    country("FI", "Tampere Oulu Jyväskylä Espoo Pori", "Oy"),
                    country("DK", "Aarhus Aalborg Sønderborg Køge Odense", "A/S ApS"),
                    country("GR", "Θεσσαλονίκη Πάτρα Ηράκλειο Volos", "AE"),
                    country("HU", "Győr Pécs Miskolc Szeged Debrecen", "Kft. Zrt."),
                    country("RO", "Cluj Timișoara Brașov Iași Sibiu", "SRL SA"),
                    country("NO", "Trondheim Tromsø Ålesund Stavanger", "AS"),
                    country("CH", "Zürich Genève Neuchâtel Basel", "AG SA"),
                    country("IE", "Cork Galway Limerick Dundalk", "Ltd"),
                    country("BG", "Пловдив София Varna Burgas", "ООД"),
                    country("SK", "Košice Žilina Nitra Prešov", "s.r.o."),
                    country("LT", "Vilnius Kaunas Klaipėda Šiauliai Panevėžys", "UAB AB"),
                    country("HR", "Zagreb Rijeka Osijek Šibenik", "d.o.o."),
                    country("SI", "Ljubljana Maribor Celje Škofja", "d.o.o."),
                    country("LV", "Rīga Liepāja Jelgava Rēzekne", "SIA"),
                    country("EE", "Tallinn Tartu Pärnu Võru", "OÜ"),
                    country("UA", "Львів Харків Odesa Dnipro", "ТОВ"));

    private static final List<String> SYLLABLES =
            list(
                    """
                    ba ker lu min no ra si to vel plan fo tek gra lin mar opti bio agro nor mech dig sen ter val dan
                    ix um ar en or is ax el ur os al ti ga ro ve ja mo pa su li do ka re
                    """);

    private Words() {}

    record Country(String code, List<String> towns, List<String> forms) {}

    /// The name of a company, of which no two need be alike.
    static String madeUp(Random random) {
        var word = new StringBuilder();
        for (int i = 0; i < 2 + random.nextInt(3); i++) {
            word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
        return word.toString();
    }

    /// One of them, the earlier the likelier.
    static <T> T early(List<T> all, Random random) {
        double uniform = random.nextDouble();
        return all.get((int) (all.size() * uniform * uniform));
    }

    private static Country country(String code, String towns, String forms) {
        return new Country(code, list(towns), list(forms));
    }

    private static List<String> list(String words) {
        return Arrays.asList(words.strip().split("\\s+"));
    }
}
