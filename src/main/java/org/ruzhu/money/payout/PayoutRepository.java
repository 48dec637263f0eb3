package org.ruzhu.money.payout;

import org.springframework.data.repository.ListCrudRepository;

interface PayoutRepository extends ListCrudRepository<Payout, String> {

}
