package org.ruzhu.money.ticket;

import java.util.List;

import org.springframework.data.repository.ListCrudRepository;

interface DepositTicketRepository extends ListCrudRepository<DepositTicket, Long> {

	List<DepositTicket> findByCaseIdOrderByIdDesc(String caseId);

}
