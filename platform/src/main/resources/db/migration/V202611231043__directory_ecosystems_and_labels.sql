-- The fourteen industrial ecosystems. Source: European Commission, Updating the 2020 New Industrial Strategy, 2021.
-- The labels of cluster management. Source: European Cluster Excellence Initiative.
insert into directory.code_list (list, version, source, current) values
    ('ECOSYSTEM', '2021', 'European Commission, industrial ecosystems, 2021', true),
    ('LABEL', '2012', 'European Cluster Excellence Initiative, 2012', true);

insert into directory.code (list, version, code, label, position) values
    ('ECOSYSTEM', '2021', 'TOURISM', '{"en": "Tourism", "lt": "Turizmas"}', 0),
    ('ECOSYSTEM', '2021', 'CREATIVE', '{"en": "Creative and cultural industries", "lt": "Kultūros ir kūrybinės industrijos"}', 1),
    ('ECOSYSTEM', '2021', 'AEROSPACE', '{"en": "Aerospace and defence", "lt": "Aviacija, kosmosas ir gynyba"}', 2),
    ('ECOSYSTEM', '2021', 'TEXTILE', '{"en": "Textile", "lt": "Tekstilė"}', 3),
    ('ECOSYSTEM', '2021', 'ELECTRONICS', '{"en": "Electronics", "lt": "Elektronika"}', 4),
    ('ECOSYSTEM', '2021', 'MOBILITY', '{"en": "Mobility, transport and automotive", "lt": "Judumas, transportas ir automobiliai"}', 5),
    ('ECOSYSTEM', '2021', 'ENERGY_INTENSIVE', '{"en": "Low-carbon energy-intensive industries", "lt": "Mažai anglies dioksido išskiriančios daug energijos vartojančios pramonės šakos"}', 6),
    ('ECOSYSTEM', '2021', 'RENEWABLE', '{"en": "Renewable energy", "lt": "Atsinaujinančioji energija"}', 7),
    ('ECOSYSTEM', '2021', 'AGRIFOOD', '{"en": "Agri-food", "lt": "Žemės ūkis ir maistas"}', 8),
    ('ECOSYSTEM', '2021', 'HEALTH', '{"en": "Health", "lt": "Sveikata"}', 9),
    ('ECOSYSTEM', '2021', 'DIGITAL', '{"en": "Digital", "lt": "Skaitmeninės technologijos"}', 10),
    ('ECOSYSTEM', '2021', 'CONSTRUCTION', '{"en": "Construction", "lt": "Statyba"}', 11),
    ('ECOSYSTEM', '2021', 'RETAIL', '{"en": "Retail", "lt": "Mažmeninė prekyba"}', 12),
    ('ECOSYSTEM', '2021', 'PROXIMITY', '{"en": "Proximity, social economy and civil security", "lt": "Vietos paslaugos, socialinė ekonomika ir civilinė sauga"}', 13),
    ('LABEL', '2012', 'BRONZE', '{"en": "Bronze label", "lt": "Bronzos ženklas"}', 0),
    ('LABEL', '2012', 'SILVER', '{"en": "Silver label", "lt": "Sidabro ženklas"}', 1),
    ('LABEL', '2012', 'GOLD', '{"en": "Gold label", "lt": "Aukso ženklas"}', 2);
