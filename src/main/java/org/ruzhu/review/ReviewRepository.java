package org.ruzhu.review;

import java.util.List;

import org.springframework.data.repository.ListCrudRepository;

interface ReviewRepository extends ListCrudRepository<Review, Long> {

	List<Review> findByWorkingDaysUsedIsNullAndCalendarVersionNot(String calendarVersion);

	List<Review> findByWorkingDaysUsedIsNull();

	List<Review> findByCaseIdOrderByRound(String caseId);

}
