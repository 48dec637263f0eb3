-- What a violation keeps off the market is a hold on the product, as with a failed delivery.
alter table violation drop column delisted;
