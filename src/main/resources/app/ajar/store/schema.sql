-- The projection of snapshot and log. Columns are for what is asked, JSON for what is only shown.
-- No foreign keys: each brings an index of its own that the planner then prefers to the one a page needs.

create table meta (
    name varchar(100) primary key,
    val varchar(4000) not null
);

create table write (
    seq bigint primary key,
    id uuid not null unique,
    device uuid not null,
    at_millis bigint not null,
    at_count int not null,
    format int not null,
    cause varchar(20) not null,
    undoes uuid,
    cause_json varchar(100000) not null,
    changes int not null,
    digest bigint not null
);
create index write_undoes on write (undoes);
create index write_at on write (at_millis, seq);

-- One row a change: the state before is the row before, so undo, revisions and snapshots all read here.
create table revision (
    thing uuid not null,
    seq bigint not null,
    ordinal int not null,
    kind varchar(20) not null,
    action varchar(10) not null,
    applied boolean not null,
    body varchar(1048576) not null,
    digest bigint not null,
    primary key (seq, ordinal)
);
create index revision_of on revision (thing, seq desc, ordinal desc);

-- Where each thing stands now: on which shelf since when, its last change and the row of its last state.
create table thing (
    id uuid primary key,
    kind varchar(20) not null,
    shelf varchar(10) not null,
    since_millis bigint not null,
    seq bigint not null,
    put_seq bigint not null,
    put_ordinal int not null
);
create index thing_shelf on thing (shelf, kind);

create table person (
    id uuid primary key,
    root uuid not null,
    name varchar(100000) not null,
    names varchar(500000) not null,
    folded varchar(500000) not null,
    speak varchar(10) not null,
    set_aside boolean not null,
    died boolean not null,
    birthday int,
    birthday_card boolean
);
create index person_root on person (root);
create index person_birthday on person (birthday);

-- Who is one with whom: whose page it is stands in person.root.
create table alias (
    duplicate uuid primary key,
    target uuid not null
);

create table contact_point (
    id uuid primary key,
    person uuid not null,
    medium varchar(20) not null,
    val varchar(500000) not null,
    norm varchar(1000) not null
);
create index contact_point_person on contact_point (person);
create index contact_point_norm on contact_point (norm);

create table role (
    id uuid primary key,
    person uuid not null,
    kind varchar(30) not null,
    since_from date,
    until_to date,
    own boolean not null
);
create index role_person on role (person);
create index role_kind on role (kind, person);

create table situation (
    id uuid primary key,
    person uuid not null,
    what varchar(500000) not null,
    place varchar(500000),
    since_from date,
    until_to date
);
create index situation_person on situation (person);

create table detail (
    id uuid primary key,
    person uuid not null,
    area varchar(20) not null,
    text varchar(500000) not null,
    confidential boolean not null,
    avoid boolean not null
);
create index detail_person on detail (person);

create table challenge (
    id uuid primary key,
    person uuid not null,
    text varchar(500000) not null,
    folded varchar(1000) not null,
    eased boolean not null
);
create index challenge_person on challenge (person);
create index challenge_folded on challenge (folded);

create table tag (
    person uuid not null,
    name varchar(500000) not null
);
create index tag_person on tag (person);

create table entry (
    id uuid primary key,
    capture uuid not null,
    kind varchar(20) not null,
    at_local timestamp(9) not null,
    at_offset int,
    text varchar(500000) not null,
    words varchar(1048576) not null,
    state varchar(30),
    owner varchar(10),
    due_from date,
    due_to date,
    confidential boolean not null,
    body varchar(1048576) not null
);
create index entry_timeline on entry (at_local desc, id desc);
create index entry_kind on entry (kind, at_local desc, id desc);
create index entry_due on entry (kind, state, due_from);
create index entry_until on entry (kind, state, due_to, due_from);
create index entry_capture on entry (capture);

-- Live entries only. An entry of two people who are joined stands once on their page: root is null in the second row.
create table entry_person (
    entry uuid not null,
    person uuid not null,
    root uuid,
    kind varchar(20) not null,
    at_local timestamp(9) not null,
    put_seq bigint not null,
    put_ordinal int not null,
    own boolean not null,
    primary key (entry, person)
);
create index entry_person_page on entry_person (root, at_local desc, entry desc);
-- Who asks what there is of many people finds all in it.
create index entry_person_kind on entry_person (root, kind, at_local desc, entry desc, put_seq, put_ordinal, own);
-- Who asks whom there is something of a kind about, of some days, finds all in it.
create index entry_person_days on entry_person (kind, at_local desc, root);
create index entry_person_of on entry_person (person);

create table preference (
    entry uuid not null,
    person uuid not null,
    seq bigint not null,
    ordinal int not null,
    newly_stated boolean not null,
    strikes uuid,
    body varchar(1048576) not null,
    primary key (entry, person)
);
create index preference_person on preference (person, seq, ordinal);
create index preference_strikes on preference (strikes);

create table referral (
    entry uuid primary key,
    giver uuid not null,
    referred uuid not null,
    agreed varchar(10) not null,
    thanked boolean not null,
    contacted boolean not null,
    told boolean not null,
    at_local timestamp(9) not null,
    news_from date
);
create index referral_giver on referral (giver);
create index referral_news on referral (news_from);
create index referral_referred on referral (referred);

create table offer (
    id uuid primary key,
    idea uuid not null,
    person uuid not null,
    state varchar(20) not null,
    on_day date not null
);
create index offer_idea on offer (idea);
create index offer_person on offer (person, state);

create table attachment (
    id uuid primary key,
    entry uuid,
    person uuid,
    name varchar(10000) not null,
    media_type varchar(1000) not null,
    size bigint not null,
    digest varchar(64) not null
);
create index attachment_entry on attachment (entry);
create index attachment_person on attachment (person);

create table script (
    id uuid primary key,
    name varchar(100000) not null,
    text varchar(500000) not null
);

create table setting (
    id uuid primary key,
    name varchar(500000) not null,
    val varchar(500000) not null
);

create table deferral (
    id uuid primary key,
    prompt varchar(500000) not null,
    on_day date not null,
    until_day date,
    person uuid
);
create index deferral_until on deferral (until_day);
create index deferral_person on deferral (person);

create table erased (
    thing uuid primary key,
    seq bigint not null
);
