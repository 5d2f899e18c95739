create table meta (
    name varchar(100) primary key,
    val varchar(1000) not null
);
