package org.ruzhu.payout;

import org.springframework.data.repository.ListCrudRepository;

interface PayoutRepository extends ListCrudRepository<Payout, String> {

}
